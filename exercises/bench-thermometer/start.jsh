// The thermometer of the workbench, and what it has measured.
// 작업대의 온도계와, 온도계가 잰 값이에요.
var thermo = new MqttClient(broker, "thermometer", new MemoryPersistence());
thermo.connect();
double[] readings = {21.5, 21.7, 22.1};

// Write here: publish the readings, and wait for a second after each.
// 여기에 쓰세요: 값을 하나씩 발행하고, 그때마다 1초 기다려요.

