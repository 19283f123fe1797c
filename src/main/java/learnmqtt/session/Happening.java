package learnmqtt.session;

import java.nio.file.Path;
import java.util.Optional;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.Evaluation;

/** Something that the session reacts to; all of them come through its one queue. */
public sealed interface Happening {
    /** A line was entered, without its line end. */
    record Typed(String line) implements Happening {}

    /** Ctrl-C. */
    record Interrupted() implements Happening {}

    /** Ctrl-D, or the end of piped input. */
    record EndOfInput() implements Happening {}

    /** The terminal's size changed. */
    record Resized() implements Happening {}

    /**
     * Something happened at the tap.
     *
     * @param source the timeline that it is on; a sandbox may have got another since
     * @param untold how many events before it were not handed on, because there were too many to show
     */
    record Wire(Timeline source, Numbered event, int untold) implements Happening {}

    /** Something that the learner's VM says; a sandbox may have got another since. */
    sealed interface OfCode extends Happening {
        /** Whose voice it is. */
        VoiceOfCode voice();
    }

    /** The learner's code printed something. */
    record Printed(VoiceOfCode voice, String text, boolean error) implements OfCode {}

    /** More was printed than anybody can read; this many lines were left out. */
    record LeftOut(VoiceOfCode voice, long lines) implements OfCode {}

    /** The learner's VM is gone. */
    record Lost(VoiceOfCode voice, Evaluation.VmLost why) implements OfCode {}

    /** A file that is watched has another content; empty when it is gone. */
    record Saved(Path file, Optional<String> text) implements Happening {}

    /** Work that was started in the background came to an end; {@code then} is to be run on the session's thread. */
    record Finished(Runnable then) implements Happening {}
}
