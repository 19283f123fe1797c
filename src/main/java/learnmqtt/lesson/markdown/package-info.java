/**
 * Reads a course from a folder of Markdown files, and says of every mistake in them where it stands and what to write
 * instead. Open {@link learnmqtt.lesson.markdown.CourseReader} first. The only package besides the terminal that sees
 * commonmark; nothing of it appears in a signature. Knows no language but the names of folders.
 */
@NullMarked
package learnmqtt.lesson.markdown;

import org.jspecify.annotations.NullMarked;
