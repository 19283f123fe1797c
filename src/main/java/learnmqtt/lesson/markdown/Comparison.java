package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.lesson.markdown.Page.Section;

/** One file in two languages: the same front matter, but for the title, and the same steps. */
final class Comparison {
    private final PageForm form;
    private final Page original;
    private final Page translation;
    private final Differences differences;

    Comparison(PageForm form, Page original, Page translation) {
        this.form = form;
        this.original = original;
        this.translation = translation;
        this.differences =
                new Differences(original.source().file(), translation.source().file());
    }

    /** Everything that differs, as errors of the translation. */
    List<Finding> findings() {
        if (original.complete() && translation.complete()) {
            for (String key : form.sameInEveryLanguage()) {
                int line = translation.front().line(key);
                differences.same(
                        line, "front-matter", Map.of("key", key), values(original, key), values(translation, key));
            }
            steps();
        }
        return differences.findings();
    }

    private static String values(Page page, String key) {
        FrontMatter.Entry entry = page.front().entries().get(key);
        return entry == null ? "" : String.join(", ", entry.list());
    }

    private void steps() {
        List<Section> common = new ArrayList<>();
        StepComparison comparison = new StepComparison(differences);
        for (Section expected : original.sections()) {
            Optional<Section> seen = section(translation, expected.name());
            if (seen.isPresent()) {
                common.add(expected);
                comparison.compare(expected, seen.get());
            } else {
                differences.add(1, "step-missing", Map.of("id", expected.name()));
            }
        }
        List<Section> order = new ArrayList<>();
        for (Section seen : translation.sections()) {
            if (section(original, seen.name()).isPresent()) {
                order.add(seen);
            } else {
                differences.add(seen.line(), "step-extra", Map.of("id", seen.name()));
            }
        }
        order(common, order);
    }

    /** Says only the first place where the order differs. */
    private void order(List<Section> expected, List<Section> seen) {
        for (int i = 0; i < Math.min(expected.size(), seen.size()); i++) {
            Section here = seen.get(i);
            String there = expected.get(i).name();
            if (!here.name().equals(there)) {
                differences.same(here.line(), "step-order", Map.of(), there, here.name());
                return;
            }
        }
    }

    private static Optional<Section> section(Page page, String name) {
        return page.sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst();
    }
}
