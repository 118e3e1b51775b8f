package in.sauda.app;

import java.util.concurrent.ExecutorService;

/**
 * Threads that may wait for the store, so that nobody else has to.
 *
 * @param threads not null
 */
record Readers(ExecutorService threads) {}
