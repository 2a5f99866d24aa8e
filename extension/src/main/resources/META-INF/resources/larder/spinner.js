/*
 * <larder-spinner></larder-spinner> shows what the server computes for this browser session, as long as it takes.
 *
 *     <script type="module" src="larder/spinner.js"></script>
 *
 * Attribute: src, the address of the stream of events; by default "spinner" beside this script.
 * Styled from outside by the custom properties below, and by the parts "line", "ring", "text" and "time".
 */

const STREAM = new URL('spinner', import.meta.url).href;
const TICK = 100;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 30_000;

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; color: var(--larder-spinner-color, inherit); font: var(--larder-spinner-font, inherit); }
  :host([hidden]) { display: none; }
  .line {
    display: flex; align-items: center;
    gap: var(--larder-spinner-gap, 0.6em);
    padding: var(--larder-spinner-padding, 0.25em 0);
    background: var(--larder-spinner-background, none);
    border-radius: var(--larder-spinner-radius, 0);
  }
  .ring {
    flex: none; box-sizing: border-box;
    width: var(--larder-spinner-size, 1.1em); height: var(--larder-spinner-size, 1.1em);
    border: var(--larder-spinner-width, 0.15em) solid var(--larder-spinner-track, color-mix(in srgb, currentColor 20%, transparent));
    border-top-color: var(--larder-spinner-ring, currentColor);
    border-radius: 50%;
    animation: turn var(--larder-spinner-speed, 0.9s) linear infinite;
  }
  .text { overflow-wrap: anywhere; min-width: 0; }
  .time { flex: none; margin-inline-start: auto; opacity: 0.75; font-variant-numeric: tabular-nums; }
  @keyframes turn { to { transform: rotate(1turn); } }
  @media (prefers-reduced-motion: reduce) {
    .ring { animation: none; border-style: dotted; border-top-color: var(--larder-spinner-ring, currentColor); }
  }
`);

/** One stream for all elements of a page that show the same. A browser allows few connections, so a page that nobody sees has none. */
class SessionStream {
  static #byAddress = new Map();

  static at(address) {
    if (!SessionStream.#byAddress.has(address)) {
      SessionStream.#byAddress.set(address, new SessionStream(address));
    }
    return SessionStream.#byAddress.get(address);
  }

  #address;
  #elements = new Set();
  #events = null;
  #pause = FIRST_RETRY;
  #timer = 0;

  constructor(address) {
    // By a name of its own a page can say good-bye.
    const name = `page=${Math.random().toString(36).slice(2)}${Date.now().toString(36)}`;
    this.#address = `${address}${address.includes('?') ? '&' : '?'}${name}`;
    document.addEventListener('visibilitychange', () => this.#adjust());
    addEventListener('pagehide', () => this.#close());
    addEventListener('pageshow', () => this.#adjust());
  }

  add(element) {
    this.#elements.add(element);
    this.#adjust();
  }

  remove(element) {
    this.#elements.delete(element);
    this.#adjust();
  }

  #adjust() {
    const wanted = this.#elements.size > 0 && document.visibilityState === 'visible';
    if (wanted && !this.#events) {
      this.#open();
    } else if (!wanted) {
      this.#close();
    }
  }

  #open() {
    clearTimeout(this.#timer);
    this.#events = new EventSource(this.#address);
    this.#events.onmessage = event => {
      this.#pause = FIRST_RETRY;
      this.#show(JSON.parse(event.data));
    };
    this.#events.onerror = () => {
      // A connection that was dropped comes back by itself, and is told the state first. One that was refused does not.
      if (this.#events?.readyState === EventSource.CLOSED) {
        this.#close();
        this.#timer = setTimeout(() => this.#adjust(), this.#pause);
        this.#pause = Math.min(2 * this.#pause, LAST_RETRY);
      }
    };
  }

  #close() {
    clearTimeout(this.#timer);
    if (this.#events) {
      // A server finds out that a browser has gone when it writes the next time, and some log that as an error.
      navigator.sendBeacon?.(this.#address);
      this.#events.close();
      this.#events = null;
    }
    this.#show([]);
  }

  #show(computations) {
    this.#elements.forEach(element => element.show(computations));
  }
}

class LarderSpinner extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' });
  #lines = new Map();
  #stream = null;
  #timer = 0;

  connectedCallback() {
    this.#root.adoptedStyleSheets = [STYLE];
    if (!this.hasAttribute('role')) {
      this.setAttribute('role', 'status');
    }
    if (!this.hasAttribute('aria-live')) {
      this.setAttribute('aria-live', 'polite');
    }
    this.#stream = SessionStream.at(this.hasAttribute('src') ? new URL(this.getAttribute('src'), document.baseURI).href : STREAM);
    this.#stream.add(this);
  }

  disconnectedCallback() {
    this.#stream.remove(this);
    this.show([]);
  }

  /** Shows these computations and no others: [{ number, text, showTime, elapsed }], elapsed in milliseconds. */
  show(computations) {
    const numbers = new Set(computations.map(({ number }) => number));
    for (const [number, line] of this.#lines) {
      if (!numbers.has(number)) {
        line.element.remove();
        this.#lines.delete(number);
      }
    }
    for (const computation of computations) {
      if (!this.#lines.has(computation.number)) {
        this.#lines.set(computation.number, this.#line(computation));
      }
    }
    this.toggleAttribute('active', this.#lines.size > 0);
    clearInterval(this.#timer);
    if (computations.some(({ showTime }) => showTime)) {
      this.#timer = setInterval(() => this.#tick(), TICK);
      this.#tick();
    }
  }

  #line({ text, showTime, elapsed }) {
    const element = part('div', 'line');
    const ring = part('span', 'ring');
    ring.setAttribute('aria-hidden', 'true');
    element.append(ring, part('span', 'text', text));
    const line = { element, startedAt: performance.now() - elapsed, time: null };
    if (showTime) {
      line.time = part('span', 'time');
      // The text is read out once; a clock that is read out ten times a second helps nobody.
      line.time.setAttribute('aria-hidden', 'true');
      element.append(line.time);
    }
    this.#root.append(element);
    return line;
  }

  #tick() {
    for (const { time, startedAt } of this.#lines.values()) {
      if (time) {
        time.textContent = elapsedText((performance.now() - startedAt) / 1000);
      }
    }
  }
}

function part(tag, name, text = '') {
  const element = document.createElement(tag);
  element.className = name;
  element.setAttribute('part', name);
  element.textContent = text;
  return element;
}

/** 3.2 s, 1 min 5 s */
function elapsedText(seconds) {
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

customElements.define('larder-spinner', LarderSpinner);
