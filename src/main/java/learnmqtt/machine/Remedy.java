package learnmqtt.machine;

/**
 * Something to type.
 *
 * @param purpose what it is good for
 * @param command as it is typed in a shell of this system
 */
public record Remedy(Statement purpose, String command) {
    public static Remedy of(String key, String command) {
        return new Remedy(Statement.of(key), command);
    }
}
