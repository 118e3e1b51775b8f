package in.sauda.store.dynamodb;

/**
 * Where everything is.
 *
 * @param region the AWS region
 * @param users  name of the table of traders and their sessions
 * @param trades name of the table of markets and accounts
 */
record Tables(String region, String users, String trades) {

    @Override
    public String toString() {
        return users + " and " + trades;
    }
}
