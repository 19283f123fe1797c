var pub = new MqttClint();
