package io.larder.tck.lifecycle;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Stays deployed beside the redeployed applications, and counts what they leak in the JVM. */
@WebServlet("/count")
public class LeakCounterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        System.gc();
        System.gc();
        response.getWriter()
                .printf(
                        "%d %d %d %d",
                        ClassLoaderLeaks.count(request.getParameter("of")),
                        Thread.getAllStackTraces().size(),
                        ManagementFactory.getPlatformMBeanServer().getMBeanCount(),
                        openFiles());
    }

    /** By its name: the type is of a module that a deployment does not see everywhere. */
    private static long openFiles() throws IOException {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(
                            new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME), "OpenFileDescriptorCount");
        } catch (JMException e) {
            throw new IOException(e);
        }
    }
}
