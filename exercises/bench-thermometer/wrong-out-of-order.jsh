// All at once.
var thermo = new MqttClient(broker, "thermometer", new MemoryPersistence());
thermo.connect();
double[] readings = {21.5, 21.7, 22.1};

for (double reading : readings) {
    byte[] payload = String.valueOf(reading).getBytes();
    thermo.publish("greenhouse/bench/temp", payload, 0, false);
}
