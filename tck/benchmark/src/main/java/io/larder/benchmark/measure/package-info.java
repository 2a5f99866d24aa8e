/** What is measured: one class for each kind of case, run by JMH in virtual machines of their own. */
@NullMarked
package io.larder.benchmark.measure;

import org.jspecify.annotations.NullMarked;
