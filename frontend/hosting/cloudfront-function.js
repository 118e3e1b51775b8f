// A CloudFront Function (runtime cloudfront-js-2.0, event viewer-request): the file of a page in the bucket.
// Symbols contain dots, so that only endings of files of ours count as such.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  var request = event.request;
  if (request.uri === '/') {
    request.uri = '/index.html';
  } else if (!/\.(html|txt|js|css|json|webmanifest|svg|png|ico|webp|woff2)$/.test(request.uri)) {
    request.uri = `${request.uri.replace(/\/$/, '')}.html`;
  }
  return request;
}
