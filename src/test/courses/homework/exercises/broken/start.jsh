// Publish here.
var pub = new MqttClint();
