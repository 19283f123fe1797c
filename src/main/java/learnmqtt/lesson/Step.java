package learnmqtt.lesson;

import java.util.List;
import java.util.Optional;
import learnmqtt.check.Cast;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;

/** One step of a lesson: something to read, to do, or to answer. */
public sealed interface Step {
    /** Stable, unique in its lesson. */
    String id();

    String title();

    List<Block> blocks();

    /** Nothing to do but to read. */
    record Reading(String id, String title, List<Block> blocks) implements Step {
        public Reading {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Something to do, judged by the wire.
     *
     * @param line the heading's line in its file, from 1
     * @param cast the devices that play along while the task is open; the expectation knows them
     * @param hints Markdown, each says more than the one before
     * @param solution Java that meets the expectation; empty where the author gave none
     * @param commands the same for another terminal; empty unless the step can be done there
     */
    record Task(
            String id,
            String title,
            List<Block> blocks,
            int line,
            Expectation expectation,
            Cast cast,
            List<String> hints,
            Optional<Code> solution,
            Optional<Code> commands,
            List<Wrong> wrongs)
            implements Step {
        public Task {
            blocks = List.copyOf(blocks);
            expectation = expectation.with(cast.names());
            hints = List.copyOf(hints);
            wrongs = List.copyOf(wrongs);
        }

        /** Whether it is to be done with commands alone, so that the learner sees no Java. */
        public boolean isForTerminal() {
            return commands.isPresent() && blocks.stream().noneMatch(Block.JavaTry.class::isInstance);
        }

        /** One where nobody plays along, and whose solution is Java. */
        public Task(
                String id,
                String title,
                List<Block> blocks,
                int line,
                Expectation expectation,
                List<String> hints,
                Optional<Code> solution,
                List<Wrong> wrongs) {
            this(id, title, blocks, line, expectation, Cast.NONE, hints, solution, Optional.empty(), wrongs);
        }
    }

    /** A question. */
    record Question(String id, String title, List<Block> blocks, Quiz quiz) implements Step {
        public Question {
            blocks = List.copyOf(blocks);
        }
    }

    /** Java or commands, and where they stand in their file. */
    record Code(String text, int line) {}

    /** Java with a typical mistake, and the diagnosis that it must get. */
    record Wrong(Diagnosis.Id diagnosis, Code code) {}
}
