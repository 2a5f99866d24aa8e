package shop.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import shop.service.Notices;

/**
 * Shows the notices of a request. Only of methods that name it: where a stage is the result, the filter runs in a thread without a request
 * context.
 */
@Provider
@Noticed
public class NoticeHeaders implements ContainerResponseFilter {

    @Inject
    Notices notices;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        notices.texts().forEach(text -> response.getHeaders().add("Notice", text));
    }
}
