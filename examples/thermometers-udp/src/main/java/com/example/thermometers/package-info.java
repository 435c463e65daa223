/** All programs of the example in one. */
@NullMarked
package com.example.thermometers;

import org.jspecify.annotations.NullMarked;
