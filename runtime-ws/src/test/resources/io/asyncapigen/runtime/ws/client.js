// A WebSocket client on the package ws: node client.js URL [CA], which says what comes back.
const fs = require('fs');
const crypto = require('crypto');
const {WebSocket} = require('ws');

const [url, authority] = process.argv.slice(2);
const socket = new WebSocket(url, ['v2', 'v1'], {
  ca: authority && fs.readFileSync(authority),
  headers: {Authorization: 'Basic YWxpY2U6c2VjcmV0'},
});
const large = crypto.randomBytes(1 << 20);
let left = 4;

socket.on('open', () => {
  console.log(`open ${socket.protocol}`);
  socket.send('text ü');
  socket.send(Buffer.from([1, 2, 3]));
  socket.send('in three ', {fin: false});
  socket.send('pie', {fin: false});
  socket.send('ces', {fin: true});
  socket.send(large);
});
socket.on('message', (data, isBinary) => {
  const shown = data.length > 100 ? `large ${data.equals(large)}` : data.toString();
  console.log(`message ${isBinary ? 'binary' : 'text'} ${shown}`);
  left -= 1;
  if (left === 0) {
    socket.ping('hello');
  }
});
socket.on('pong', data => {
  console.log(`pong ${data}`);
  socket.close(4001, 'done');
});
socket.on('close', (code, reason) => console.log(`closed ${code} ${reason}`));
socket.on('unexpected-response', (request, response) => {
  console.log(`refused ${response.statusCode}`);
  process.exit();
});
socket.on('error', error => console.log(`error ${error.message}`));
