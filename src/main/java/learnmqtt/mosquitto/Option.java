package learnmqtt.mosquitto;

/** The one list of options. */
public enum Option {
    ;
}
