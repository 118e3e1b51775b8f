package in.sauda.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way a resource can fail, as a problem document. */
public final class ProblemMapper {

    private final AllowedMethods methods = AllowedMethods.ofResources();

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return Problems.response(problem);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException failure, RoutingContext context) {
        Problem problem = switch (failure) {
            case NotFoundException unused -> new Problem(ProblemCode.NOT_FOUND, "There is nothing at this path.");
            case NotAllowedException unused -> notAllowed(context);
            case NotAcceptableException unused ->
                new Problem(ProblemCode.NOT_ACCEPTABLE, "This path does not answer in the form asked for.");
            case NotSupportedException unused ->
                new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
            default ->
                failure.getResponse().getStatus() < 500
                        ? new Problem(ProblemCode.BAD_REQUEST, "The request's path, headers or body cannot be read.")
                        : Faults.report(context, failure);
        };
        return Problems.response(problem);
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure, RoutingContext context) {
        return Problems.response(Faults.report(context, failure));
    }

    private Problem notAllowed(RoutingContext context) {
        String allow = methods.at(context.normalizedPath());
        return new Problem(ProblemCode.METHOD_NOT_ALLOWED, "This path takes " + allow + ".").header("Allow", allow);
    }
}
