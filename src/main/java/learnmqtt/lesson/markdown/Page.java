package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file taken apart, before anybody asked whether it makes sense as a lesson.
 *
 * @param opening what stands before the first step
 * @param complete whether the whole file could be taken apart; not so after a fence without an end
 */
record Page(Source source, FrontMatter front, List<Piece> opening, List<Section> sections, boolean complete) {

    /** Whether there is enough of it to say how another differs from it. */
    boolean comparable() {
        return complete && hasContent();
    }

    /** Whether it is more than an empty file, or one that could not be read. */
    boolean hasContent() {
        return front.present() && !sections.isEmpty();
    }

    /** The same as one section: all of an exercise is one task. */
    Page asOneSection() {
        Section whole = new Section(
                front.text("title").orElse(""), Optional.of(front.text("id").orElse("")), 1, opening);
        return new Page(source, front, List.of(), List.of(whole), complete);
    }

    /** A {@code ##} heading and what follows it. */
    record Section(String title, Optional<String> id, int line, List<Piece> pieces) {

        /** The id, or the title where the author forgot it. */
        String name() {
            return id.orElse(title);
        }

        /** What makes it a task or a question: {@code expect} or {@code quiz}; else {@code text}. */
        String kind() {
            return !fences(FenceWord.EXPECT).isEmpty()
                    ? "expect"
                    : !fences(FenceWord.QUIZ).isEmpty() ? "quiz" : "text";
        }

        /** The blocks that begin with one of these words. */
        List<Fence> fences(Set<FenceWord> words) {
            List<Fence> fences = new ArrayList<>();
            for (Piece piece : pieces) {
                if (piece instanceof Fence fence && words.contains(fence.word())) {
                    fences.add(fence);
                }
            }
            return fences;
        }

        /** The blocks that begin with this word. */
        List<Fence> fences(FenceWord word) {
            return fences(Set.of(word));
        }
    }

    /** A part of a section, in the order of the page. */
    sealed interface Piece {}

    /** Markdown as it is written. */
    record Prose(String markdown) implements Piece {}

    /**
     * A block that the program does something with.
     *
     * @param argument what follows the word, or nothing
     * @param text the lines inside, each with its line end
     * @param line the line of the word; the text begins in the next
     */
    record Fence(FenceWord word, String argument, String text, int line, boolean closed) implements Piece {
        int firstLine() {
            return line + 1;
        }

        /** The word and its argument, as written. */
        String name() {
            return argument.isEmpty() ? word.word() : word.word() + " " + argument;
        }
    }
}
