//! Draws QR codes: as one SVG path, and as a PNG for phones that read codes from their album.

use qrcode::{EcLevel, QrCode, types::Color};
use std::fmt::Write;

/// The quiet zone around a code, in modules (ISO/IEC 18004).
pub const QUIET: usize = 4;

/// A code as `"{size} {path}"`: the number of modules to a side with the quiet zone, and the dark ones as
/// one path of runs. Level M. None when the text is too long for any code.
pub fn path(payload: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(payload, EcLevel::M).ok()?;
    let (width, modules) = (code.width(), code.to_colors());
    let mut path = format!("{} ", width + 2 * QUIET);
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|module| **module == Color::Dark).count();
            if run > 0 {
                // Proven: writing to a String does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(path)
}

/// The drawn code as a picture of its own; black on white whatever the page's colours.
pub fn svg(drawn: &str) -> Option<String> {
    let (size, path) = drawn.split_once(' ')?;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

/// The code as a black-and-white PNG, ten pixels a module.
pub fn png(payload: &str) -> Option<Vec<u8>> {
    const SCALE: usize = 10;
    let code = QrCode::with_error_correction_level(payload, EcLevel::M).ok()?;
    let (width, modules) = (code.width(), code.to_colors());
    let side = (width + 2 * QUIET) * SCALE;
    let dark = |x: usize, y: usize| {
        let (x, y) = (x / SCALE, y / SCALE);
        let inside = (QUIET..QUIET + width).contains(&x) && (QUIET..QUIET + width).contains(&y);
        inside && modules[(y - QUIET) * width + (x - QUIET)] == Color::Dark
    };
    let pixels: Vec<u8> = (0..side * side).map(|i| if dark(i % side, i / side) { 0 } else { 255 }).collect();
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, u32::try_from(side).ok()?, u32::try_from(side).ok()?);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().ok()?.write_image_data(&pixels).ok()?;
    Some(out)
}
