// A number which, behind the ticket of a form, has a SHA-256 that begins with so many bits of nought. Written out here, since browsers keep
// theirs from pages without TLS.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
const part = (root) => ((root - Math.floor(root)) * 4294967296) | 0;
const constants = primes.map((prime) => part(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => part(Math.sqrt(prime)));
const turn = (word, by) => (word >>> by) | (word << (32 - by));

function digest(text) {
  const bytes = new TextEncoder().encode(text);
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  bytes.forEach((byte, at) => { words[at >> 2] |= byte << (24 - (at % 4) * 8); });
  words[bytes.length >> 2] |= 128 << (24 - (bytes.length % 4) * 8);
  words[words.length - 1] = bytes.length * 8;
  const state = Int32Array.from(start);
  const mixed = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) mixed[i] = words[block + i];
      else {
        const [near, far] = [mixed[i - 2], mixed[i - 15]];
        mixed[i] = (turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)) + mixed[i - 7]
          + (turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)) + mixed[i - 16];
      }
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[i] + mixed[i]) | 0;
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => { state[at] = (state[at] + word) | 0; });
  }
  return state;
}

// Tries in small steps, so that the page stays awake.
export function proof(ticket, bits) {
  return new Promise((resolve) => {
    let tried = 0;
    const step = () => {
      for (let i = 0; i < 2000; i++, tried++) {
        if (Math.clz32(digest(`${ticket}:${tried}`)[0]) >= bits) return resolve(String(tried));
      }
      return setTimeout(step);
    };
    step();
  });
}
