package learnmqtt.lesson.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import learnmqtt.check.Problem;
import learnmqtt.lesson.markdown.Finding.Severity;

/**
 * One lesson or exercise in its languages.
 *
 * @param translations the files by language
 * @param languages those that a complete course has
 */
record Versions(PageForm form, Map<String, Path> translations, Collection<String> languages) {

    /**
     * What is missing, and what differs from the first language that has a file.
     *
     * @param advice what a page lacks by itself; asked of the first
     */
    List<Finding> compare(Function<Page, List<Finding>> advice) {
        List<Page> pages = languages.stream()
                .filter(translations::containsKey)
                .map(this::page)
                .toList();
        if (pages.isEmpty()) {
            return List.of();
        }
        Page original = pages.get(0);
        List<Finding> findings = new ArrayList<>(original.hasContent() ? advice.apply(original) : List.of());
        pages.stream().filter(Page::complete).forEach(page -> findings.addAll(TerminalAdvice.about(page)));
        languages.stream()
                .filter(language -> !translations.containsKey(language))
                .map(language -> new Problem(1, "translation.missing", Map.of("language", language)))
                .forEach(problem -> findings.add(
                        new Finding(Severity.WARNING, original.source().file(), problem)));
        pages.stream().skip(1).forEach(page -> findings.addAll(new Comparison(form, original, page).findings()));
        return findings;
    }

    private Page page(String language) {
        Path path = CourseFolder.shown(translations, language).getValue();
        Problems passedOver = new Problems(path.toString());
        Page page =
                PageReader.read(Source.read(path, language, passedOver), form, UnaryOperator.identity(), passedOver);
        return form == PageForm.EXERCISE ? page.asOneSection() : page;
    }
}
