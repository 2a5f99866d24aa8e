@NullMarked
package io.larder.internal.core.form;

import org.jspecify.annotations.NullMarked;
