/**
 * The configuration: its sources, its legal values, and the values in force. It is read once, at deployment. An
 * illegal value is a problem and an unknown key a warning; nothing here throws.
 */
@NullMarked
package io.larder.internal.cdi.config;

import org.jspecify.annotations.NullMarked;
