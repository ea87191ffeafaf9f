// Reads cases as JSON and answers for each whether Go's own packages for transparency logs accept it. They share no line with ours.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type testCase struct {
	Vkey, Note, Earlier string
	Leaf                []byte
	Index               int64
	Proof               [][]byte
}

func main() {
	var cases []testCase
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	verdicts := []string{}
	for _, each := range cases {
		if err := check(each); err != nil {
			verdicts = append(verdicts, err.Error())
		} else {
			verdicts = append(verdicts, "")
		}
	}
	json.NewEncoder(os.Stdout).Encode(verdicts)
}

// Inclusion when there is a leaf, consistency when there is an earlier note, else the note alone.
func check(c testCase) error {
	head, err := open(c.Note, c.Vkey)
	if err != nil {
		return err
	}
	proof := make([]tlog.Hash, len(c.Proof))
	for i, each := range c.Proof {
		if copy(proof[i][:], each) != len(proof[i]) {
			return fmt.Errorf("hash of a wrong length")
		}
	}
	if c.Leaf != nil {
		return tlog.CheckRecord(proof, head.N, head.Hash, c.Index, tlog.RecordHash(c.Leaf))
	}
	if c.Earlier == "" {
		return nil
	}
	earlier, err := open(c.Earlier, c.Vkey)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, head.N, head.Hash, earlier.N, earlier.Hash)
}

func open(text, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 {
		return tlog.Tree{}, fmt.Errorf("not a checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: hash}, err
}
