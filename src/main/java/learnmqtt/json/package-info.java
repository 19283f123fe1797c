/**
 * JSON: values that can be read, changed and written ({@link learnmqtt.json.Json}, {@link learnmqtt.json.JsonText}), and
 * the shapes in which results are told to other programs ({@link learnmqtt.json.Results},
 * {@link learnmqtt.json.EventShape}). Open {@link learnmqtt.json.Json} first. The only package that sees Gson; it may
 * not depend on progress, machine or anything above.
 */
@NullMarked
package learnmqtt.json;

import org.jspecify.annotations.NullMarked;
