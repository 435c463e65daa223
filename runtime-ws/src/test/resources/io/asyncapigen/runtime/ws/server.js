// A WebSocket server on the package ws: node server.js PORT [CERTIFICATE KEY]
const fs = require('fs');
const {WebSocketServer} = require('ws');

const [port, certificate, key] = process.argv.slice(2);
const http = certificate
  ? require('https').createServer({cert: fs.readFileSync(certificate), key: fs.readFileSync(key)})
  : require('http').createServer();
const server = new WebSocketServer({
  server: http,
  perMessageDeflate: {threshold: 0},
  handleProtocols: offered => (offered.has('v1') ? 'v1' : false),
  verifyClient: (info, done) => {
    const isPrivate = info.req.url.startsWith('/private');
    const isKnown = info.req.headers.authorization === 'Basic YWxpY2U6c2VjcmV0';
    done(!isPrivate || isKnown, 401, 'Unauthorized');
  },
});

server.on('connection', (socket, request) => {
  socket.on('message', (data, isBinary) => {
    if (request.url.startsWith('/close')) {
      socket.close(4003, data.toString());
    } else if (request.url.startsWith('/pieces')) {
      const middle = data.length >> 1;
      socket.send(data.subarray(0, middle), {binary: isBinary, fin: false});
      socket.ping('between');
      socket.send(data.subarray(middle), {binary: isBinary, fin: true});
    } else if (request.url.startsWith('/facts')) {
      socket.send(JSON.stringify({
        kind: isBinary ? 'binary' : 'text',
        url: request.url,
        trace: request.headers['x-trace'],
        origin: request.headers.origin || 'none',
        protocol: socket.protocol,
        extensions: socket.extensions,
      }));
    } else {
      socket.send(data, {binary: isBinary});
    }
  });
});
http.listen(Number(port), '127.0.0.1');
