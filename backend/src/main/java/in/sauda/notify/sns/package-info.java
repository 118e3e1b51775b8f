/** Messages to an SNS topic, and the queues by which nodes wake each other. Depends on the AWS SDK. */
@NullMarked
package in.sauda.notify.sns;

import org.jspecify.annotations.NullMarked;
