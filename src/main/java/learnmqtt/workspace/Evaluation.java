package learnmqtt.workspace;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What became of one snippet. */
public sealed interface Evaluation {
    /** The snippet's text, as JShell took it. */
    String source();

    /** Whether this ends an evaluation: whatever follows in the same text is not run. */
    default boolean failed() {
        return !(this instanceof Value || this instanceof Done);
    }

    /**
     * An expression or a variable has a value.
     *
     * @param name the variable that holds it, for an expression one that JShell made up, such as {@code $1}
     * @param type as the learner would write it
     * @param text the value as text, strings in quotes; at most some 20 000 characters
     */
    record Value(String source, String name, String type, String text) implements Evaluation {}

    /**
     * A statement ran, or something was declared.
     *
     * @param name what was declared, empty for a statement
     * @param replaced whether this took the place of an earlier declaration
     * @param waitsFor what it uses and nobody has declared yet; until then it cannot be called or used
     */
    record Done(String source, Kind kind, String name, boolean replaced, List<String> waitsFor) implements Evaluation {
        public Done {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** What kind of snippet it was. */
    enum Kind {
        STATEMENT,
        IMPORT,
        TYPE,
        METHOD,
        VARIABLE
    }

    /**
     * It does not compile; nothing of it ran.
     *
     * @param source all that was entered with it, in which the problems are placed
     */
    record Rejected(String source, List<Problem> problems) implements Evaluation {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }

    /**
     * It ran and ended with an exception, an {@code OutOfMemoryError} or {@code StackOverflowError} included.
     *
     * @param thrown the exception and its causes, the outermost first; never empty. An exception of Paho's with the reason
     *     code 0, which only says that there is a cause, is left out
     * @param reasonCode Paho's, of the first of them that has one
     * @param frames the learner's own first, then those of libraries; the calls nearest to the failure first
     */
    record Threw(String source, List<Thrown> thrown, OptionalInt reasonCode, List<Frame> frames) implements Evaluation {
        public Threw {
            thrown = List.copyOf(thrown);
            frames = List.copyOf(frames);
        }
    }

    /**
     * An exception.
     *
     * @param type the name of its class
     * @param message null if it has none
     */
    record Thrown(String type, @Nullable String message) {}

    /**
     * It called a method, or made an object of a class, that still waits for something.
     *
     * @param name what was called
     * @param waitsFor what nobody has declared yet
     */
    record Unresolved(String source, String name, List<String> waitsFor) implements Evaluation {
        public Unresolved {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** {@link Workspace#stop} ended it; the VM and its variables are as they were. */
    record Stopped(String source) implements Evaluation {}

    /**
     * The VM went away, and with it all variables and connections. Only a new workspace helps.
     *
     * @param status the exit status of its process where it is known
     */
    record VmLost(String source, Reason reason, OptionalInt status) implements Evaluation {}

    /** Why a VM is gone. */
    enum Reason {
        /** The learner's code called {@code System.exit}. */
        EXITED,
        /** It broke down, or {@code Runtime.halt} was called. */
        CRASHED,
        /** It had no memory left for its own needs. */
        OUT_OF_MEMORY,
        /** It had more than {@link Workspace#MOST_THREADS} threads. */
        TOO_MANY_THREADS,
        /** It was killed because the snippet would not be stopped. */
        UNSTOPPABLE,
        /** It never came up. */
        NOT_STARTED,
        /** The workspace was closed. */
        CLOSED
    }
}
