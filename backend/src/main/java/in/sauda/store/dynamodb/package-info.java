/**
 * The store on Amazon DynamoDB: two tables, one transaction for each booking.
 *
 * <p>Invariant: a booking is kept only on top of the version of its account that it was computed from, so two programs
 * can never both spend the same rupee. Nothing on a request's path scans. Keys, items and what each operation costs:
 * docs/dynamodb.md.
 */
@NullMarked
package in.sauda.store.dynamodb;

import org.jspecify.annotations.NullMarked;
