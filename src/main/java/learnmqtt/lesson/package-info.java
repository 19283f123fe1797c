/**
 * A course as values: lessons, their steps, tasks and quizzes, in one language. Open {@link learnmqtt.lesson.Course}
 * first. Knows neither Markdown nor files' contents; {@code learnmqtt.lesson.markdown} makes these values from them.
 */
@NullMarked
package learnmqtt.lesson;

import org.jspecify.annotations.NullMarked;
