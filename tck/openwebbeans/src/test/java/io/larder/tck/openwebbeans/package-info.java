/** The smoke application on OpenWebBeans SE, without servlets. */
@NullMarked
package io.larder.tck.openwebbeans;

import org.jspecify.annotations.NullMarked;
