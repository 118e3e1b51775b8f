package in.sauda.store.dynamodb;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** What went wrong with a request, as far as it matters for what to do next. */
enum Fault {
    /** An item is not as the request supposes: nothing was written. */
    CONDITION,
    /** Another transaction has an item at this moment: nothing was written; the same may be asked again. */
    CONTENDED,
    /** Too much was asked of the table: nothing was written; the same may be asked again, later. */
    THROTTLED,
    /** No answer, or one that tells nothing: it may have been written or not. */
    LOST,
    /** AWS does not know or does not allow who is asking; expired credentials above all. */
    CREDENTIALS,
    /** The table is not there. */
    TABLE_GONE,
    /** The request is wrong in itself. */
    REFUSED;

    private static final Set<String> OF_THROTTLES = Set.of(
            "ProvisionedThroughputExceededException",
            "ProvisionedThroughputExceeded",
            "RequestLimitExceeded",
            "ThrottlingException",
            "ThrottlingError",
            "Throttling",
            "LimitExceededException");

    private static final Set<String> OF_CREDENTIALS = Set.of(
            "UnrecognizedClientException",
            "ExpiredTokenException",
            "ExpiredToken",
            "InvalidClientTokenId",
            "IncompleteSignatureException",
            "InvalidSignatureException",
            "MissingAuthenticationTokenException",
            "MissingAuthenticationToken",
            "AccessDeniedException",
            "NotAuthorizedException");

    private static final Set<String> OF_CONTENTION =
            Set.of("TransactionConflict", "TransactionConflictException", "TransactionInProgressException");

    private static final int SERVER_ERRORS = 500;

    static Fault of(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ConditionalCheckFailedException condition -> CONDITION;
            case ResourceNotFoundException gone -> TABLE_GONE;
            case TransactionCanceledException cancelled -> of(cancelled.cancellationReasons());
            case AwsServiceException answered -> ofAnswer(answered);
            case SdkClientException unsent when lacksCredentials(unsent) -> CREDENTIALS;
            case SdkClientException unsent -> LOST;
            default -> REFUSED;
        };
    }

    private static Fault of(List<CancellationReason> reasons) {
        Fault found = REFUSED;
        for (CancellationReason reason : reasons) {
            String code = String.valueOf(reason.code());
            if (code.equals("ConditionalCheckFailed")) {
                return CONDITION;
            }
            if (OF_CONTENTION.contains(code)) {
                found = CONTENDED;
            } else if (OF_THROTTLES.contains(code) && found != CONTENDED) {
                found = THROTTLED;
            }
        }
        return found;
    }

    private static Fault ofAnswer(AwsServiceException answered) {
        String code = answered.awsErrorDetails() == null
                ? ""
                : String.valueOf(answered.awsErrorDetails().errorCode());
        if (OF_THROTTLES.contains(code)) {
            return THROTTLED;
        }
        if (OF_CREDENTIALS.contains(code)) {
            return CREDENTIALS;
        }
        if (OF_CONTENTION.contains(code)) {
            return CONTENDED;
        }
        return answered.statusCode() >= SERVER_ERRORS ? LOST : REFUSED;
    }

    /** Whether there were none to send. */
    static boolean lacksCredentials(Throwable unsent) {
        return String.valueOf(unsent.getMessage()).startsWith("Unable to load credentials");
    }
}
