/**
 * Everyday mistakes: the wrong code, the message that it gets, and the code after the cure that the message names. {@link
 * mistakes.MistakesTest} runs all of them, docs/mistakes.md lists them.
 */
package mistakes;
