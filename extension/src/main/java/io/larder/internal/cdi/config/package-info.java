/**
 * The configuration: where its texts come from, what they may say, and what they said at deployment. It is read once. An illegal
 * text is a problem and an unknown key a warning; nothing here throws.
 */
@NullMarked
package io.larder.internal.cdi.config;

import org.jspecify.annotations.NullMarked;
