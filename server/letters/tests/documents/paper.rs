//! Reads a PDF: what it says, how many pages it has, and what programs that read aloud find in it.

use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint, PathDrawMode, SoftMask,
    font::Glyph, hayro_cmap::BfString, interpret_page,
};
use hayro_syntax::{
    Pdf,
    object::{Dict, Name, Object, Stream},
};
use kurbo::{Affine, BezPath, Rect};

/// What a file turned out to be.
#[derive(Debug)]
pub struct Paper {
    /// The signs of each page in the order in which they are drawn, without white space.
    pub pages: Vec<String>,
    /// The language of the whole.
    pub language: String,
    /// The description that programs read (XMP).
    pub described: String,
    /// The kinds of parts that a program that reads aloud finds, each as often as it is there.
    pub tags: Vec<String>,
    /// What is said instead of a picture.
    pub alternatives: usize,
    /// Boxes instead of letters.
    pub without_picture: usize,
}

impl Paper {
    pub fn read(file: &[u8]) -> Self {
        let pdf = Pdf::new(file.to_vec()).expect("a PDF");
        let root: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).expect("a root");
        let marked: Dict<'_> = root.get("MarkInfo").expect("a mark");
        assert_eq!(marked.get::<bool>("Marked"), Some(true));
        assert!(root.get::<Dict<'_>>("StructTreeRoot").is_some());
        let language = root.get::<hayro_syntax::object::String<'_>>("Lang").expect("a language");
        let metadata: Stream<'_> = root.get("Metadata").expect("a description");
        let parts: Vec<Dict<'_>> = pdf.objects().into_iter().filter_map(Object::into_dict).collect();
        let parts = || parts.iter().filter(|part| part.contains_key("S") && part.contains_key("P"));
        let mut reader = Reader::default();
        let pages = pdf.pages().iter().map(|page| {
            let cache = InterpreterCache::new();
            let mut context =
                Context::new(Affine::IDENTITY, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), InterpreterSettings::default());
            interpret_page(page, &mut context, &mut reader);
            // Where a line may end is no part of what is said.
            std::mem::take(&mut reader.text).replace(|sign: char| sign.is_whitespace() || sign == '\u{200b}', "")
        });
        Self {
            pages: pages.collect(),
            language: String::from_utf8_lossy(language.as_bytes()).into_owned(),
            described: String::from_utf8_lossy(&metadata.decoded().expect("text")).into_owned(),
            tags: parts().filter_map(|part| part.get::<Name<'_>>("S")).map(|name| name.as_str().to_owned()).collect(),
            alternatives: parts().filter(|part| part.contains_key("Alt")).count(),
            without_picture: reader.without_picture,
        }
    }

    /// Whether it says these words, wherever lines end.
    pub fn says(&self, words: &str) -> bool {
        let words: String = words.split_whitespace().collect();
        self.pages.concat().contains(&words)
    }

    /// How often a part of this kind is there.
    pub fn count(&self, tag: &str) -> usize {
        self.tags.iter().filter(|one| *one == tag).count()
    }

    /// What each of our documents is: made for everybody, in this language, with this title.
    pub fn is_accessible(&self, language: &str, title: &str) {
        assert_eq!(self.language, language);
        assert!(self.described.contains("<pdfuaid:part>1</pdfuaid:part>"), "{}", self.described);
        assert!(self.described.contains(title), "{}", self.described);
        assert!(self.count("H1") >= 1, "{:?}", self.tags);
        assert_eq!(self.without_picture, 0, "signs that the fonts do not have");
    }
}

/// Listens to what is drawn.
#[derive(Default)]
struct Reader {
    text: String,
    without_picture: usize,
}

impl Device<'_> for Reader {
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, _: Affine, _: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        if matches!(glyph, Glyph::Outline(outline) if outline.glyph_id().to_u32() == 0) {
            self.without_picture += 1;
        }
        match glyph.as_unicode() {
            Some(BfString::Char(sign)) => self.text.push(sign),
            Some(BfString::String(signs)) => self.text.push_str(&signs),
            None => {}
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
