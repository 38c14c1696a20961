import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Takes the white space out of templates and styles: to the bundler they are text. */
export function slimTemplates(): Plugin {
  return {
    name: 'slim-templates',
    enforce: 'post',
    async transform(code, id) {
      return id.includes('/widget/') && /(html|css|svg)`/.test(code)
        ? minifyHTMLLiterals(code, { fileName: id })
        : null;
    },
  };
}

/**
 * A few hundred bytes smaller than by the bundler's own minifier. Last of all, because the bundler sets what it
 * is given in lines again.
 */
export function terserChunks(): Plugin {
  return {
    name: 'terser-chunks',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const names: { vars?: unknown } = {};
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          // Code that is written out twice compresses badly.
          compress: { passes: 3, unsafe_arrows: true, inline: 0, pure_getters: true },
          // Lit's own long names, which nobody outside uses: the same short ones in all chunks.
          mangle: { properties: { regex: /^_\$/ } },
          nameCache: names,
          format: { comments: false },
        });
        chunk.code = code ?? chunk.code;
        delete names.vars;
      }
    },
  };
}
