/**
 * Caching for Jakarta EE with one annotation on a bean's method: {@link io.larder.CacheData} for data,
 * {@link io.larder.CacheResource} for resources. The idea is from Streamlit's {@code st.cache_data} and
 * {@code st.cache_resource}.
 *
 * @since 0.1
 */
@NullMarked
package io.larder;

import org.jspecify.annotations.NullMarked;
