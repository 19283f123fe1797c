package learnmqtt.cli;

import java.util.List;
import java.util.Optional;
import learnmqtt.session.Shown.Sentence;

/** Somebody who may be asked. */
interface Person {
    /** Whether there is somebody; a script is nobody. */
    boolean isThere();

    /** Says these sentences. */
    void tell(List<Sentence> sentences);

    /** Says them and waits for a line; empty if the person wants to leave. */
    Optional<String> ask(List<Sentence> sentences) throws InterruptedException;
}
