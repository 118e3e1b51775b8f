/**
 * The AWS account of Sauda as code: one class for each stack, and the facts they are made from.
 *
 * <p>Nothing here names an account, a region or a domain: {@link in.sauda.infra.Deployment} reads them. The form of the
 * tables is read from the file that the store reads too ({@link in.sauda.infra.TableForm}). The stacks import one way:
 * {@code Network → Data → Service → Front → Watch}, with {@code Edge} in the region that CloudFront asks for.
 */
@NullMarked
package in.sauda.infra;

import org.jspecify.annotations.NullMarked;
