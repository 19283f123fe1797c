// The id of the kitchen was copied with the rest.
var kitchen = new MqttClient(broker, "kitchen", new MemoryPersistence());
kitchen.connect();
kitchen.subscribe("cafe/orders", 0, (topic, message) ->
    System.out.println("Kitchen: " + message));

var bar = new MqttClient(broker, "kitchen", new MemoryPersistence());
bar.connect();
bar.subscribe("cafe/orders", 0, (topic, message) ->
    System.out.println("Bar: " + message));

var tablet = new MqttClient(broker, "tablet", new MemoryPersistence());
tablet.connect();
tablet.publish("cafe/orders", "1 cake, 2 coffees".getBytes(), 0, false);
