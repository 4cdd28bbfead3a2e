// Reads headings, paragraphs, list items and the like of a part of the page in their order, with a voice of the device.
// The same button stops. Text in another language is read only when there is a voice for it.
const speech = window.speechSynthesis
const tag = (element, language) => (element.closest('[lang]')?.lang || language).toLowerCase().slice(0, 2)
const voice = language => speech.getVoices().find(v => v.localService && v.lang.toLowerCase().startsWith(language))
let reading

const stop = () => {
  speech.cancel()
  if (!reading) return
  const { button, word } = reading
  button.querySelector('.listen__word').textContent = word
  button.setAttribute('aria-pressed', 'false')
  reading = undefined
}

// What is meant for the eye or for another way of reading is left out. Of a form only what is marked is read: its choices.
const texts = target => [...target.querySelectorAll('h1,h2,h3,p,li,dt,dd,address,[data-read]')]
  .filter(element => element.matches('[data-read]') || !element.closest('form,nav,table,button,[hidden],.visually-hidden,.place__back,.place__jump,.place__source'))
  .filter(element => element.tagName !== 'LI' || !element.querySelector('h2,h3,p,li'))
  .filter(element => element.checkVisibility?.() ?? element.offsetParent)

export function toggle (button) {
  const mine = reading?.button === button
  stop()
  if (mine) return
  const label = button.querySelector('.listen__word')
  const now = reading = { button, word: label.textContent }
  label.textContent = button.dataset.stop
  button.setAttribute('aria-pressed', 'true')
  const queue = texts(document.querySelector(button.dataset.listen)).flatMap(element => {
    const found = voice(tag(element, button.dataset.lang))
    const words = element.innerText.trim()
    return found && words ? [{ found, words }] : []
  })
  const next = () => {
    const part = queue.shift()
    if (reading !== now) return
    if (!part) return stop()
    const utterance = new SpeechSynthesisUtterance(part.words)
    utterance.voice = part.found
    utterance.lang = part.found.lang
    utterance.rate = 0.95
    utterance.onend = utterance.onerror = next
    speech.speak(utterance)
  }
  next()
}

window.addEventListener('pagehide', stop)
