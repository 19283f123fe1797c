package learnmqtt.machine;

import java.util.Locale;

/** The kinds of system that differ in what is asked of them and what is typed. */
public enum Platform {
    LINUX,
    MAC,
    WINDOWS,
    /** Any other Unix. */
    OTHER;

    /** The system that this program runs on. */
    public static Platform ofThisMachine() {
        return named(System.getProperty("os.name", ""));
    }

    /** @param name as in the system property {@code os.name} */
    static Platform named(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.startsWith("linux")) {
            return LINUX;
        } else if (system.startsWith("windows")) {
            return WINDOWS;
        }
        return system.startsWith("mac") || system.startsWith("darwin") ? MAC : OTHER;
    }
}
