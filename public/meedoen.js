// Starts what a page needs on first use, and nothing before: islands when somebody goes to one, reading aloud
// when the device has a voice for the language of the page. Without this file every page works as it is.
const { client, wasm, readAloud } = document.querySelector('script[data-client]').dataset
const saveData = navigator.connection?.saveData

// A card or letter that was scanned: its code stands behind the `#`, which no server sees. It goes into its field and out of the address.
const card = document.querySelector('#kaart, #briefcode')
if (card && location.hash.length > 1) {
  card.value = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
}

if (!saveData) {
  // Islands. What Leptos would write into scripts of its own is empty here: pages send no data along.
  let starting
  const start = () => (starting ??= (async () => {
    window.__RESOLVED_RESOURCES = []
    window.__SERIALIZED_ERRORS = []
    window.__INCOMPLETE_CHUNKS = []
    const islands = await import(client)
    await islands.default({ module_or_path: wasm })
    islands.hydrate()
    for (const island of document.querySelectorAll('leptos-island')) islands[island.dataset.component]?.(island)
  })().catch(console.warn))
  const onFocus = ({ target }) => target.closest?.('leptos-island') && start()
  document.addEventListener('focusin', onFocus)
  onFocus({ target: document.activeElement ?? document })

  // Reading aloud, with a voice that is on the device itself: no text leaves it.
  const buttons = document.querySelectorAll('[data-listen]')
  const speech = window.speechSynthesis
  const reveal = () => {
    for (const button of buttons) {
      button.hidden = !speech.getVoices().some(v => v.localService && v.lang.toLowerCase().startsWith(button.dataset.lang))
    }
  }
  if (speech && buttons.length) {
    reveal()
    speech.addEventListener?.('voiceschanged', reveal)
    for (const button of buttons) {
      button.addEventListener('click', async () => (await import(readAloud)).toggle(button))
    }
  }
}
