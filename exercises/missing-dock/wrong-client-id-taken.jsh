// The messages change places, the ids do not.
var dock17 = new MqttClient(broker, "dock-17", new MemoryPersistence());
dock17.connect();
dock17.subscribe("bikes/dock-17/lock", 0, (topic, message) ->
    System.out.println("Dock 17 is " + message));

var dock18 = new MqttClient(broker, "dock-17", new MemoryPersistence());
dock18.connect();
dock18.subscribe("bikes/dock-18/lock", 0, (topic, message) ->
    System.out.println("Dock 18 is " + message));

var office = new MqttClient(broker, "office", new MemoryPersistence());
office.connect();
office.publish("bikes/dock-18/lock", "closed".getBytes(), 0, false);
office.publish("bikes/dock-17/lock", "closed".getBytes(), 0, false);
