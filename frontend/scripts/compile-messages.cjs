/**
 * Compiles the sentences of a message file while the pages are built, so that no parser for them has
 * to be sent along. A sentence that cannot be parsed stops the build and is named.
 */
module.exports = function compileMessages(source) {
  const done = this.async();
  import('icu-minify/compile')
    .then(({ default: compile }) => {
      const compiled = (messages, path) =>
        Object.fromEntries(
          Object.entries(messages).map(([key, value]) => [
            key,
            typeof value === 'string'
              ? sentence(value, `${path}.${key}`)
              : compiled(value, `${path}.${key}`),
          ]),
        );
      const sentence = (text, path) => {
        try {
          return compile(text);
        } catch (error) {
          throw new Error(`${this.resourcePath} ${path}: ${error.message}`);
        }
      };
      done(null, `export default ${JSON.stringify(compiled(JSON.parse(source), ''))};`);
    })
    .catch(done);
};
