package learnmqtt.machine;

import java.util.List;

/** Looks at one thing of this machine. Changes nothing; may take a few seconds. */
interface Check {
    /** What is checked, as {@link Observation#about}. */
    String about();

    /** What there is to say, the most important first. */
    List<Observation> look();
}
