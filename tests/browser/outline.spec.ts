// What a screen reader tells of the pages that matter most: only what should stay, in its order.
import { test, expect } from './support/visit.ts'

test('home, as one hears it', async ({ page, act, see }) => {
  await act.goTo('/')
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Naar de inhoud"
    - banner:
      - link "Meedoen"
      - navigation "Hoofdmenu":
        - list:
          - listitem:
            - link "Alle plekken"
          - listitem:
            - link "Help mij kiezen"
          - listitem:
            - link "Organisaties"
          - listitem:
            - link "Over Meedoen"
    - main:
      - heading "Samen iets doen, bij u in de buurt" [level=1]
      - search:
        - text: Wat zou u willen doen?
        - textbox "Wat zou u willen doen?"
        - textbox "Postcode (4 cijfers)"
        - button "Zoek"
      - paragraph:
        - link "Help mij kiezen"
      - region "Waar wordt u blij van?":
        - heading "Waar wordt u blij van?" [level=2]
        - list:
          - listitem:
            - link /Koken \\d+ plekken/
      - region "Zo gaat het":
        - list:
          - listitem:
            - heading "Kijken" [level=3]
          - listitem:
            - heading "Kennismaken" [level=3]
          - listitem:
            - heading "Meedoen" [level=3]
      - region "Dit beloven wij u":
        - list:
          - listitem: Meedoen is vrijwillig.
    - contentinfo:
      - list:
        - listitem:
          - link "English"
  `)
  await see.wellMadePage()
})

test('results, as one hears them', async ({ page, act, see }) => {
  await act.goTo('/plekken?q=moestuin')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - search:
        - textbox "Wat zou u willen doen?": moestuin
      - region /\\d+ plekken/:
        - heading /\\d+ plekken/ [level=1]
        - list "U koos":
          - listitem:
            - 'link "Haal weg: “moestuin”"'
        - paragraph:
          - link "nieuw"
        - list:
          - listitem:
            - article:
              - heading "Meehelpen in de moestuin" [level=2]
              - paragraph: Tuin De Wijk, Overvecht
              - list:
                - listitem: dinsdag, ochtend; donderdag, ochtend en middag
                - listitem: /\\d+ plekken vrij/
  `)
  await see.wellMadePage()
})

test('a place, as one hears it', async ({ page, act, see }) => {
  await act.goTo('/plekken/meehelpen-in-de-moestuin')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - paragraph:
        - link "Terug naar de plekken"
      - article:
        - heading "Meehelpen in de moestuin" [level=1]
        - paragraph:
          - link "Tuin De Wijk"
        - region "Wat doet u er?":
          - heading "Wat u kunt doen" [level=3]
        - region "Wanneer?":
          - 'table "De week: wanneer er iets is en hoeveel plekken vrij zijn"'
        - region "Wie is er?"
        - region "Goed om te weten":
          - term: Wat kost het?
        - complementary:
          - region "Eens kijken?":
            - paragraph: Het is vrijwillig. U zit nergens aan vast. U mag eerst gewoon komen kijken.
            - list:
              - listitem:
                - link /Bel [\\d ]+/
          - region "Waar?":
            - paragraph:
              - link "Laat de kaart zien"
  `)
  await see.wellMadePage()
})
