// A server of HTTP/2 by TLS: node http2.js <certificate> <key>. Prints its port, then a line for each request: the version of HTTP, the
// method, the path, how many sessions there have been, and the body.
const fs = require('fs');
const http2 = require('http2');

const server = http2.createSecureServer({
  cert: fs.readFileSync(process.argv[2]),
  key: fs.readFileSync(process.argv[3]),
});
const sessions = new Set();
server.on('request', (request, response) => {
  sessions.add(request.stream && request.stream.session);
  let body = '';
  request.on('data', part => { body += part; });
  request.on('end', () => {
    setTimeout(() => {
      console.log([request.httpVersion, request.method, request.url, sessions.size, body].join(' '));
      if (body === 'bad') {
        response.writeHead(409, { 'content-type': 'text/plain' });
      } else if (body === 'reset') {
        request.stream.close(http2.constants.NGHTTP2_INTERNAL_ERROR);
        return;
      } else {
        response.writeHead(200, { 'content-type': 'text/plain', 'x-answered': body });
      }
      response.end('answer to ' + body);
    }, 20);
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
