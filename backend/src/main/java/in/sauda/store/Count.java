package in.sauda.store;

import java.util.function.LongSupplier;

/**
 * A figure that a store counts from its start, for whoever watches it.
 *
 * @param name        in the form {@code dynamodb.requests}
 * @param fault       what went wrong with what is counted; empty if nothing did
 * @param description one line for people
 * @param value       never falls
 */
public record Count(String name, String fault, String description, LongSupplier value) {}
