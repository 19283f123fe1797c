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
        if (original.comparable() && translation.comparable()) {
            form.sameInEveryLanguage().forEach(this::front);
            if (form == PageForm.EXERCISE) {
                new StepComparison(differences)
                        .compare(
                                original.sections().get(0),
                                translation.sections().get(0));
            } else {
                steps();
            }
        }
        return differences.findings();
    }

    private void front(String key) {
        String expected = values(original, key);
        String seen = values(translation, key);
        boolean missing = form.required().contains(key) && (expected.isEmpty() || seen.isEmpty()); // said already
        if (!missing) {
            differences.same(translation.front().line(key), "front-matter", Map.of("key", key), expected, seen);
        }
    }

    private static String values(Page page, String key) {
        FrontMatter.Entry entry = page.front().entries().get(key);
        return entry == null ? "" : String.join(", ", entry.list());
    }

    private void steps() {
        List<Section> originals = identified(original);
        List<Section> translations = identified(translation);
        List<Section> common = new ArrayList<>();
        StepComparison comparison = new StepComparison(differences);
        for (Section expected : originals) {
            Optional<Section> seen = named(expected.name(), translations);
            if (seen.isPresent()) {
                common.add(expected);
                comparison.compare(expected, seen.get());
            } else if (translations.size() == translation.sections().size()) {
                differences.add(1, "step-missing", Map.of("id", expected.name()));
            }
        }
        List<Section> order = new ArrayList<>();
        for (Section seen : translations) {
            if (named(seen.name(), originals).isPresent()) {
                order.add(seen);
            } else if (originals.size() == original.sections().size()) {
                differences.add(seen.line(), "step-extra", Map.of("id", seen.name()));
            }
        }
        order(common, order);
    }

    /** The steps with an id of their own; of the others nobody knows which they are in the other language. */
    private static List<Section> identified(Page page) {
        return page.sections().stream()
                .filter(section -> section.id().isPresent())
                .filter(section -> page.sections().stream()
                                .filter(other -> other.id().equals(section.id()))
                                .count()
                        == 1)
                .toList();
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

    private static Optional<Section> named(String name, List<Section> sections) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }
}
