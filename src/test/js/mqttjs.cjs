// Leads MQTT.js for a test: VERSION PORT ID CLEAN WILL LOGIN; then a command a line, an answer a line.
const mqtt = require('mqtt')
const [version, port, clientId, clean, will, login] = process.argv.slice(2)
const [username, password] = login ? login.split(':') : []
const say = line => process.stdout.write(line + '\n')
const answer = error => say(error ? 'error ' + error.message : 'done')

const client = mqtt.connect({
  host: '127.0.0.1',
  port: Number(port),
  protocolVersion: Number(version),
  clientId,
  clean: clean === 'true',
  properties: version === '5' && clean !== 'true' ? { sessionExpiryInterval: 3600 } : undefined,
  will: will ? { topic: 'will', payload: will, qos: 1, retain: true } : undefined,
  username,
  password,
  reconnectPeriod: 0
})
client.once('connect', connack => say('connected ' + connack.sessionPresent))
client.on('error', error => say('error ' + error.message))
client.on('message', (topic, payload, packet) =>
  say(`message ${topic} ${payload} q${packet.qos}${packet.retain ? ' retained' : ''}`))

require('readline').createInterface({ input: process.stdin }).on('line', line => {
  const [command, ...words] = line.split(' ')
  if (command === 'subscribe') {
    client.subscribe(words[0], { qos: Number(words[1]) }, answer)
  } else if (command === 'publish') {
    client.publish(words[0], words.slice(3).join(' '), { qos: Number(words[1]), retain: words[2] === 'true' }, answer)
  } else if (command === 'disconnect') {
    client.end(false, {}, answer)
  }
})
