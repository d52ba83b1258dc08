//go:build !wasm

package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// limit is the budget of the files whose name matches a pattern: the brotli
// bytes of each.
type limit struct {
	pattern string
	most    int
}

// Weigh prints the size of every file of the site in dir: raw, gzip -9 and
// brotli -11. It returns an error when one is over its limit in the file
// budget, or when a limit is for a file that is not there. What a content
// weighs is kept in the folder notes, unless that is "", because the programs
// take half a minute each.
func Weigh(w io.Writer, dir, budget, notes string) error {
	text, err := os.ReadFile(budget)
	if err != nil {
		return err
	}
	limits, err := readBudget(string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", budget, err)
	}
	files, err := weighAll(dir, notes)
	if err != nil {
		return err
	}
	files = addedUp(files)
	used := make([]bool, len(limits))
	var over []string
	var total [3]int
	fmt.Fprintf(w, "%10s %10s %10s %10s  %s\n", "raw", "gzip -9", "brotli -11", "limit", "file")
	for _, f := range files {
		for i := range total {
			total[i] += f.sizes[i]
		}
		shown := ""
		for i, l := range limits {
			if ok, _ := path.Match(l.pattern, f.name); !ok {
				continue
			}
			used[i] = true
			shown = strconv.Itoa(l.most)
			if f.sizes[2] > l.most {
				over = append(over, fmt.Sprintf("%s weighs %d bytes in brotli, %d over its limit", f.name, f.sizes[2], f.sizes[2]-l.most))
			}
			break
		}
		fmt.Fprintf(w, "%10d %10s %10s %10s  %s\n", f.sizes[0], count(f.sizes[1]), count(f.sizes[2]), shown, f.name)
	}
	fmt.Fprintf(w, "%10d %10d %10d %10s  %s\n", total[0], total[1], total[2], "", "all")
	for i, l := range limits {
		if !used[i] {
			over = append(over, "no file for the limit of "+l.pattern)
		}
	}
	if len(over) > 0 {
		return errors.New(strings.Join(over, "\n"))
	}
	return nil
}

// addedUp puts one line in the place of the pages of the reference in a language, which are weighed raw only: there are
// thousands of them.
func addedUp(files []weight) []weight {
	var all []weight
	at := map[string]int{} // of a language's line
	for _, f := range files {
		if !visited(f.name) {
			all = append(all, f)
			continue
		}
		language, _, _ := strings.Cut(f.name, "/")
		i, there := at[language]
		if !there {
			i = len(all)
			at[language] = i
			all = append(all, weight{})
		}
		sum := &all[i]
		sum.pages++
		sum.sizes[0] += f.sizes[0]
		sum.name = fmt.Sprintf("%s/ref/*/ (%d pages)", language, sum.pages)
	}
	return all
}

// count writes a number of bytes, nothing for one that was not reckoned.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// readBudget reads lines "PATTERN BYTES"; the first that matches a file counts.
func readBudget(text string) ([]limit, error) {
	var limits []limit
	for i, line := range slices.Collect(strings.Lines(text)) {
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		if len(f) != 2 {
			return nil, fmt.Errorf("line %d is not PATTERN BYTES", i+1)
		}
		most, err := strconv.Atoi(f[1])
		if err != nil {
			return nil, fmt.Errorf("line %d: %q is no number of bytes", i+1, f[1])
		}
		if _, err := path.Match(f[0], ""); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		limits = append(limits, limit{f[0], most})
	}
	return limits, nil
}

// weight is what a file of the site weighs: raw, gzip and brotli bytes.
type weight struct {
	name  string
	sizes [3]int
	pages int // that were added up
}

// weighAll weighs every file below dir, several at a time, in the order of their names.
func weighAll(dir, notes string) ([]weight, error) {
	var files []weight
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, file)
		files = append(files, weight{name: filepath.ToSlash(name)})
		return err
	})
	if err != nil {
		return nil, err
	}
	errs := make([]error, len(files))
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	var all sync.WaitGroup
	for i := range files {
		all.Go(func() {
			free <- struct{}{}
			defer func() { <-free }()
			text, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(files[i].name)))
			switch {
			case err != nil:
			case visited(files[i].name):
				files[i].sizes[0] = len(text)
			default:
				files[i].sizes, err = weighed(text, notes)
			}
			errs[i] = err
		})
	}
	all.Wait()
	return files, errors.Join(errs...)
}

// weighed gives the raw, gzip and brotli sizes of a content.
func weighed(text []byte, notes string) (sizes [3]int, err error) {
	note := ""
	if notes != "" {
		note = filepath.Join(notes, fmt.Sprintf("%x", sha256.Sum256(text)))
		if known, err := os.ReadFile(note); err == nil {
			if _, err := fmt.Sscan(string(known), &sizes[0], &sizes[1], &sizes[2]); err == nil {
				return sizes, nil
			}
		}
	}
	sizes = [3]int{len(text), gzipped(text), brotlied(text)}
	if note == "" {
		return sizes, nil
	}
	if err := os.MkdirAll(notes, 0o755); err != nil {
		return sizes, err
	}
	return sizes, os.WriteFile(note, fmt.Appendln(nil, sizes[0], sizes[1], sizes[2]), 0o644)
}

func gzipped(text []byte) int {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil { // only for a level that does not exist
		panic(err)
	}
	w.Write(text) // a bytes.Buffer takes all
	w.Close()
	return b.Len()
}

func brotlied(text []byte) int {
	var b bytes.Buffer
	w := brotli.NewWriterLevel(&b, brotli.BestCompression)
	w.Write(text) // a bytes.Buffer takes all
	w.Close()
	return b.Len()
}
