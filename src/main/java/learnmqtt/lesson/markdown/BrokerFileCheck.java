package learnmqtt.lesson.markdown;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import learnmqtt.conf.AclFile;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.conf.ConfigurationException;
import learnmqtt.conf.ConfigurationReader;
import learnmqtt.conf.PasswordFile;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;

/** Whether a broker could run with the files that a lesson brings for it, at each step that brings some. */
final class BrokerFileCheck {
    private final Lesson lesson;
    private final Problems problems;
    /** The newest block of each name. */
    private final Map<String, Block.BrokerFile> blocks = new HashMap<>();

    private BrokerFileCheck(Lesson lesson, Problems problems) {
        this.lesson = lesson;
        this.problems = problems;
    }

    static void check(Lesson lesson, Problems problems) {
        new BrokerFileCheck(lesson, problems).check();
    }

    private void check() {
        for (Step step : lesson.steps()) {
            List<Block.BrokerFile> brought = step.blocks().stream()
                    .filter(Block.BrokerFile.class::isInstance)
                    .map(Block.BrokerFile.class::cast)
                    .filter(block -> !block.name().isEmpty()) // said already
                    .toList();
            if (!brought.isEmpty()) {
                brought.forEach(block -> blocks.put(block.name(), block));
                check(lesson.brokerFiles(step), brought.get(0).line() - 1);
            }
        }
    }

    private void check(BrokerFiles files, int line) {
        Optional<List<String>> main = files.lines(BrokerFiles.MAIN);
        if (main.isEmpty()) {
            problems.add(line, "broker-main", Map.of("file", BrokerFiles.MAIN));
            return;
        }
        read(BrokerFiles.MAIN, lines -> {
            BrokerConfiguration configuration = ConfigurationReader.read(lines);
            configuration.passwordFile().ifPresent(name -> read(name, PasswordFile::parse));
            configuration.aclFile().ifPresent(name -> read(name, AclFile::parse));
        });
    }

    private void read(String name, Consumer<List<String>> reader) {
        Block.BrokerFile block = blocks.get(name);
        if (block == null) {
            int line = requireNonNull(blocks.get(BrokerFiles.MAIN)).line();
            problems.add(line, "broker-file-missing", Map.of("file", name));
            return;
        }
        try {
            reader.accept(block.text().lines().toList());
        } catch (ConfigurationException wrong) {
            wrong.problems()
                    .forEach(problem -> problems.addAll(List.of(new learnmqtt.check.Problem(
                            block.line() + problem.line() - 1,
                            "conf",
                            problem.kind().key(),
                            problem.facts()))));
        }
    }
}
