package learnmqtt.lesson;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A question's options; with several right ones, all are to be picked. */
public record Quiz(List<Option> options) {
    public Quiz {
        options = List.copyOf(options);
    }

    /**
     * One option.
     *
     * @param text Markdown
     * @param remark Markdown, said when the option is chosen; may be empty
     */
    public record Option(String text, String remark, boolean right) {}

    /** Whether all right options are to be picked, not just one. */
    public boolean pickAll() {
        return right().size() > 1;
    }

    /** The numbers of the right options, from 1. */
    public Set<Integer> right() {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).right()) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }
}
