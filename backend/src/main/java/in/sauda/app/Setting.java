package in.sauda.app;

/**
 * What is said about one variable, to people.
 *
 * @param name         the environment variable
 * @param defaultValue what holds when it is absent, as words or as a value
 * @param allowed      what it may be; completes "must be ..."
 * @param meaning      what it does
 */
public record Setting(String name, String defaultValue, String allowed, String meaning) {}
